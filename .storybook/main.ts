import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import packageJson from '../package.json' with { type: 'json' };

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // programme.json beside the page, as beside the script tag.
  staticDirs: ['../dist'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      define: { __VERSION__: JSON.stringify(packageJson.version) },
      // Pictures stay files, because the elements refuse `data:` addresses.
      build: { target: 'es2022', chunkSizeWarningLimit: 4000, assetsInlineLimit: 0 },
    }),
};

export default config;

// After the listener had time to come, once more.
setTimeout(() => document.querySelector('p').setAttribute('style', 'color: blue'), 50);

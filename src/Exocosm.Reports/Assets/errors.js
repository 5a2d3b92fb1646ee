// Counts what went wrong and says so on the root element, where a test (or a curious reader) finds it.
const faults = [];

function fault(error) {
  faults.push(String(error && error.stack || error));
  document.documentElement.dataset.errors = String(faults.length);
  document.documentElement.dataset.fault = faults[0];
}

document.documentElement.dataset.errors = "0";
window.addEventListener("error", event => fault(event.error || event.message));
window.addEventListener("unhandledrejection", event => fault(event.reason));
document.addEventListener("securitypolicyviolation", event => fault("blocked: " + event.violatedDirective + " " + event.blockedURI));

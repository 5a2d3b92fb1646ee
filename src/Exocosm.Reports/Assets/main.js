// Starts everything and marks the page ready when every chart and the first picture of the tissue are drawn.
function followSections() {
  const links = new Map([...document.querySelectorAll("nav a")].map(link => [link.hash.slice(1), link]));
  const watch = new IntersectionObserver(seen => {
    for (const one of seen)
      if (one.isIntersecting) {
        for (const link of links.values()) link.removeAttribute("aria-current");
        links.get(one.target.id).setAttribute("aria-current", "true");
      }
  }, { rootMargin: "-10% 0px -80% 0px" });
  for (const id of links.keys()) watch.observe(document.getElementById(id));
}

function followFilters() {
  for (const input of document.querySelectorAll("[data-filter]")) {
    const rows = document.querySelectorAll("#" + input.dataset.filter + " tbody tr");
    input.addEventListener("input", () => {
      const wanted = input.value.toLowerCase();
      for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
    });
  }
}

window.addEventListener("beforeprint", () => {
  for (const part of document.querySelectorAll("details")) part.open = true;
});

async function start() {
  const data = JSON.parse(document.getElementById("report-data").textContent);
  followSections();
  followFilters();
  const charts = drawCharts(data.figures).catch(fault);
  const slices = drawSlices(data.slices).catch(fault);
  try {
    showTissue(data.tissue);
  } catch (error) {
    fault(error);
  }
  await Promise.all([charts, slices]);
  document.documentElement.dataset.ready = "true";
}

start().catch(fault);

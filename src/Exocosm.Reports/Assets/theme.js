// The page's colours, as the style sheet has them now; charts follow when the reader's preference changes or the page prints.
function pageColor(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}

function themed(layout) {
  const ink = pageColor("ink"), grid = pageColor("grid"), line = pageColor("line");
  const axis = { gridcolor: grid, linecolor: line, zerolinecolor: line, ticks: "outside", tickcolor: line,
    exponentformat: "power", minexponent: 5, separatethousands: true };
  const dressed = own => Object.assign({}, axis, own, { title: Object.assign({ font: { size: 13 }, standoff: 12 }, own.title) });
  return Object.assign({}, layout, {
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: getComputedStyle(document.body).fontFamily, size: 13, color: ink },
    margin: Object.assign({ l: 64, r: 12, t: 8, b: 48 }, layout.margin),
    hovermode: layout.hovermode || "x unified",
    hoverlabel: { bgcolor: pageColor("card"), bordercolor: line, font: { color: ink } },
    legend: Object.assign({ orientation: "h", y: 1.02, yanchor: "bottom", x: 0 }, layout.legend),
    modebar: { bgcolor: "rgba(0,0,0,0)", color: line, activecolor: ink },
    xaxis: dressed(layout.xaxis),
    yaxis: dressed(layout.yaxis),
  });
}

const restyle = [];

function retheme() {
  for (const follow of restyle) follow();
}

function onTheme(follow) {
  restyle.push(follow);
}

window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", retheme);
window.matchMedia("print").addEventListener("change", retheme);

// Heat maps of the saved mid-planes: choose a field and a time.
function drawSlices(series) {
  const view = document.getElementById("slice-view");
  if (!view || !series) return Promise.resolve();
  const place = view.querySelector(".plot");
  const planes = series.map(one => one.values.map(text => new Float32Array(bytesOf(text).buffer)));
  const ranges = planes.map(all => rangeOf(all));
  const severalSites = new Set(series.map(one => one.site)).size > 1;
  let which = 0, when = series[0].times.length - 1, own = false;

  const field = choice("Field", series.map(one => severalSites ? one.field + " in " + one.site : one.field), chosen => {
    const end = when === series[which].times.length - 1;
    which = chosen;
    when = end ? series[which].times.length - 1 : Math.min(when, series[which].times.length - 1);
    slider.max = series[which].times.length - 1;
    slider.value = when;
    draw();
  });
  const slider = element("input", {
    type: "range", min: 0, max: series[0].times.length - 1, step: 1, value: when,
    oninput: () => { when = Number(slider.value); draw(); },
  });
  slider.value = when;
  const shown = element("output", null);
  const scale = element("input", { type: "checkbox", onchange: () => { own = scale.checked; draw(); } });
  view.querySelector(".controls").append(field.label,
    element("label", null, "Time ", slider, shown), element("label", null, scale, " scale colours to this time"));

  function draw() {
    const one = series[which], values = planes[which][when], rows = [];
    for (let start = 0; start < values.length; start += one.nx) rows.push(values.subarray(start, start + one.nx));
    const [low, high] = own ? rangeOf([values]) : ranges[which];
    shown.textContent = one.times[when];
    slider.setAttribute("aria-valuetext", one.times[when]);
    const layout = themed({
      hovermode: "closest",
      xaxis: { title: { text: "x (µm)" }, constrain: "domain", automargin: true },
      yaxis: { title: { text: "y (µm)" }, scaleanchor: "x", constrain: "domain", automargin: true },
    });
    layout.margin.t = 16;
    return Plotly.react(place, [{
      type: "heatmap", z: rows, x0: one.x0, dx: one.step, y0: one.y0, dy: one.step, zmin: low, zmax: high,
      colorscale: "Viridis",
      colorbar: { title: { text: one.label + "<br>(" + one.unit + ")", font: { size: 12 } }, outlinewidth: 0, thickness: 14, exponentformat: "power" },
      hovertemplate: "x %{x:.4g} µm<br>y %{y:.4g} µm<br>%{z:.4g} " + one.unit + "<extra>z = " + readable(one.z) + " µm</extra>",
    }], layout, chartConfig).catch(fault);
  }

  onTheme(draw);
  return draw();
}

function rangeOf(arrays) {
  let low = Infinity, high = -Infinity;
  for (const array of arrays)
    for (const value of array) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  return low <= high ? [low, high] : [0, 1];
}

const chartConfig = {
  displaylogo: false,
  displayModeBar: true,
  responsive: true,
  showTips: false,
  modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d"],
  toImageButtonOptions: { format: "svg" },
};

function drawCharts(figures) {
  const drawn = [];
  for (const place of document.querySelectorAll("[data-figure]")) {
    const spec = figures[place.dataset.figure];
    drawn.push(Plotly.newPlot(place, spec.data, themed(spec.layout), chartConfig).catch(fault));
    onTheme(() => Plotly.relayout(place, themed(spec.layout)).catch(fault));
  }
  return Promise.all(drawn);
}

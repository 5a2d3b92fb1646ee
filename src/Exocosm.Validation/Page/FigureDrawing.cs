using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Exocosm.Validation.Page;

/// <summary>Draws figures as SVG.</summary>
public static class FigureDrawing
{
    private const double Width = 480;
    private const double Height = 300;

    /// <summary>Texts are measured with the first; a reader's machine may have one of the others.</summary>
    private const string Font = "Arial";
    private const string Fonts = "Arial, Helvetica, sans-serif";

    private static readonly OxyColor s_theory = OxyColor.FromRgb(0x2e, 0x7d, 0xa8);
    private static readonly OxyColor s_measured = OxyColor.FromRgb(0xd1, 0x49, 0x5b);
    private static readonly OxyColor s_grid = OxyColor.FromRgb(0xe3, 0xe6, 0xea);

    /// <summary>The figure as text of an SVG file, the same for the same figure.</summary>
    /// <param name="figure">The figure.</param>
    public static string Svg(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var model = new PlotModel { DefaultFont = Font, DefaultFontSize = 11, PlotAreaBorderThickness = new OxyThickness(1, 0, 0, 1), Background = OxyColors.White };
        model.Axes.Add(Dressed(new LinearAxis(), AxisPosition.Bottom, figure.XTitle));
        model.Axes.Add(Dressed(figure.LogY ? new LogarithmicAxis() : new LinearAxis(), AxisPosition.Left, figure.YTitle));
        model.Legends.Add(new Legend
        {
            LegendPlacement = LegendPlacement.Outside,
            LegendPosition = LegendPosition.TopCenter,
            LegendOrientation = LegendOrientation.Horizontal,
            LegendItemSpacing = 30,
            LegendSymbolLength = 24,
        });
        foreach (var curve in figure.Curves) model.Series.Add(Drawn(curve));
        var exporter = new SvgExporter { Width = Width, Height = Height, UseVerticalTextAlignmentWorkaround = true };
        return exporter.ExportToString(model).ReplaceLineEndings("\n").Replace($"\"{Font}\"", $"\"{Fonts}\"", StringComparison.Ordinal) + "\n";
    }

    private static Axis Dressed(Axis axis, AxisPosition position, string title)
    {
        (axis.Position, axis.Title) = (position, title);
        // Labels come out wider than they are measured.
        axis.AxisTitleDistance = position == AxisPosition.Left ? 26 : 8;
        (axis.MajorGridlineStyle, axis.MajorGridlineColor, axis.MinorTickSize) = (LineStyle.Solid, s_grid, 0);
        return axis;
    }

    private static LineSeries Drawn(Curve curve)
    {
        var marks = curve.Style == CurveStyle.Marks;
        var series = new LineSeries
        {
            Title = curve.Title,
            RenderInLegend = curve.Title.Length > 0,
            Color = marks ? s_measured : s_theory,
            StrokeThickness = 1.5,
            LineStyle = curve.Style switch { CurveStyle.Line => LineStyle.Solid, CurveStyle.Dashes => LineStyle.Dash, _ => LineStyle.None },
            MarkerType = marks ? MarkerType.Circle : MarkerType.None,
            MarkerSize = 3.5,
            MarkerFill = s_measured,
        };
        series.Points.AddRange(curve.Points.Select(point => new DataPoint(point.X, point.Y)));
        return series;
    }
}

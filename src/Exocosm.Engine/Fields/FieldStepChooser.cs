namespace Exocosm.Engine.Fields;

/// <summary>Chooses the step of a field from the relative error it may leave.</summary>
public static class FieldStepChooser
{
    /// <summary>
    /// Share by which splitting lowers the steady concentration of a source's own voxel, in parts of D·dt/h²: inside, and in a voxel
    /// at open faces of one, two and three axes. A step of the three axes in turn inverts Π(1 + aλ_i) − 1 = a e₁ + a² e₂ + … in place of
    /// a e₁, with a = D·dt/h², λ_i = 2(1 − cos k_i), e₁ = Σλ_i and e₂ = Σλ_iλ_j: to first order the share is a·⟨e₂/e₁²⟩/⟨1/e₁⟩, means over
    /// the waves of the source. On the infinite lattice both means are Watson's 0.252731; at an open face waves are sines.
    /// </summary>
    private static readonly double[] s_splitting = [1, 1.63, 2.18, 2.71];

    /// <summary>
    /// The longest whole part of a phenotype step for a field that faces and the whole tissue shape. An implicit step of length dt
    /// turns e^{−k dt} into 1/(1 + k dt): over the time 1/k in which a loss of rate k acts, the relative error is k·dt/2. The rate that
    /// matters is the fastest local loss, or the rate D/L² at which diffusion evens out a feature of the smallest resolved size, L = two
    /// voxels, whichever is larger.
    /// </summary>
    /// <param name="phenotypeStep">The phenotype step, min.</param>
    /// <param name="diffusion">D, µm²/min.</param>
    /// <param name="voxelUm">Edge of a voxel, µm.</param>
    /// <param name="fastestLoss">Largest local loss rate, 1/min.</param>
    /// <param name="tolerance">Stated relative error.</param>
    /// <returns>Step, min.</returns>
    public static double Smooth(double phenotypeStep, double diffusion, double voxelUm, double fastestLoss, double tolerance) =>
        Part(phenotypeStep, Math.Max(fastestLoss, diffusion / (4 * voxelUm * voxelUm)) / 2, tolerance);

    /// <summary>
    /// The longest whole part of a phenotype step for a field that single cells give off. In a cell's voxel two errors add up: that of
    /// splitting (above), and that of taking losses of rate k after diffusion: what is left at the end of a step is up to k·dt
    /// below the mean of the step, as diffusion from around replaces it only in the next. What cells took up is up to k·dt/2 too little.
    /// </summary>
    /// <param name="phenotypeStep">The phenotype step, min.</param>
    /// <param name="diffusion">D, µm²/min.</param>
    /// <param name="voxelUm">Edge of a voxel, µm.</param>
    /// <param name="fastestLoss">Largest local loss rate, 1/min.</param>
    /// <param name="tolerance">Stated relative error.</param>
    /// <param name="openAxes">Number of axes with a face that lets through.</param>
    /// <returns>Step, min.</returns>
    public static double FromCells(
        double phenotypeStep, double diffusion, double voxelUm, double fastestLoss, double tolerance, int openAxes) =>
        Part(phenotypeStep, (s_splitting[openAxes] * diffusion / (voxelUm * voxelUm)) + fastestLoss, tolerance);

    private static double Part(double phenotypeStep, double errorPerMin, double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(phenotypeStep);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        if (errorPerMin <= 0) return phenotypeStep;
        return phenotypeStep / Math.Max(1, Math.Ceiling(phenotypeStep * errorPerMin / tolerance * (1 - 1e-12)));
    }
}

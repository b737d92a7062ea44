using Compliance.Localization;

namespace Compliance.Server.Api;

/// <summary>A kind of problem that a request may be answered with.</summary>
/// <param name="Code">Its name, the end of the <c>type</c> of the problem.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Title">What it is.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record ProblemKind(string Code, int Status, LocalizedText Title, LocalizedText Remedy)
{
    /// <summary>The <c>type</c> of the problem: where it is described.</summary>
    public string Type => "/reference#problem-" + Code;
}

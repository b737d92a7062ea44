namespace Compliance.Sessions;

/// <summary>A way to run a compiled plan. It may be shared by threads; each of them opens sessions of its own.</summary>
public interface IEngine
{
    /// <summary>Its name in results: <c>kernel</c> for one.</summary>
    string Name { get; }

    /// <summary>Opens an empty session.</summary>
    IComplianceSession Open(EvaluationOptions options);
}

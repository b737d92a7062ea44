namespace Compliance.Cli.Check;

/// <summary>Output that was emitted before it was known whether it counts, and can be rolled back.</summary>
internal interface IRollback
{
    /// <summary>Begins output that may be rolled back.</summary>
    void Mark();

    /// <summary>Rolls back what was emitted since the mark.</summary>
    void Rollback();
}

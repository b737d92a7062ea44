namespace Compliance.Cli.Check;

/// <summary>Something that was taken before it was known whether it counts, and can be taken back.</summary>
internal interface IRollback
{
    /// <summary>Begins something that may be taken back.</summary>
    void Mark();

    /// <summary>Takes back what was taken since the mark.</summary>
    void Rollback();
}

namespace Compliance.Server.Log;

/// <summary>Something in the log that is not as it was written.</summary>
/// <param name="Number">The entry, or the one before which something is missing.</param>
/// <param name="What">What is not.</param>
internal sealed record LogFault(long Number, string What)
{
    public override string ToString() => $"entry {Number}: {What}";
}

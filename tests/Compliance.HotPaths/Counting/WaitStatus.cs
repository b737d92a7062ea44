namespace Compliance.HotPaths.Counting;

/// <summary>What has become of a process that was waited for.</summary>
/// <param name="Bits">As the system gives it.</param>
internal readonly record struct WaitStatus(int Bits)
{
    /// <summary>Whether it stopped, and can be sent on.</summary>
    public bool IsStopped => (Bits & 0xff) == 0x7f;

    /// <summary>The signal that it stopped for.</summary>
    public int Signal => (Bits >> 8) & 0xff;

    /// <summary>Whether it ended by itself.</summary>
    public bool IsExited => (Bits & 0x7f) == 0;

    /// <summary>What it ended with.</summary>
    public int ExitCode => (Bits >> 8) & 0xff;

    /// <summary>How it ended, where it did not stop.</summary>
    public override string ToString() => IsExited ? $"ended with exit status {ExitCode}" : $"ended by signal {Bits & 0x7f}";
}

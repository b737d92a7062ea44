namespace Compliance.Cli.Infrastructure;

/// <summary>What the tool's exit status means; a status never changes its meaning with an option.</summary>
internal static class ExitStatus
{
    /// <summary>Everything is compliant.</summary>
    public const int Compliant = 0;

    /// <summary>Something fails.</summary>
    public const int Fails = 1;

    /// <summary>Nothing fails, but something is open: undetermined, or no rule applied.</summary>
    public const int Undecided = 2;

    /// <summary>A pack or an input is wrong, and was not evaluated.</summary>
    public const int WrongInput = 3;

    /// <summary>Nothing is undetermined and nothing fails today, but something would fail by a limit that is yet to come.</summary>
    public const int WouldFail = 4;
}

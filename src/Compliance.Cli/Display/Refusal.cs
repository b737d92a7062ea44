using Compliance.Cli.Infrastructure;
using Compliance.Localization;

namespace Compliance.Cli.Display;

/// <summary>Says why a command did nothing.</summary>
internal static class Refusal
{
    /// <summary>Writes the reason, and gives the exit status for wrong input.</summary>
    public static int Write(Language language, string zh, string en)
    {
        var (word, reason) = language == Language.Chinese ? ("错误", zh) : ("error", en);
        Terminal.Errors().WriteLine($"[red]{word}[/]: {MarkedText.Escape(reason)}");
        return ExitStatus.WrongInput;
    }
}

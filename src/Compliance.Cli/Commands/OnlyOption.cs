using System;
using System.CommandLine;
using System.Linq;
using Compliance.Packs;
using Compliance.Reporting;

namespace Compliance.Cli.Commands;

/// <summary><c>--only VERDICT,…</c></summary>
internal static class OnlyOption
{
    public static Option<VerdictSelection?> Create() => new("--only")
    {
        Description = "List only findings with these verdicts, separated by commas: " + string.Join(", ", PackWords.Verdicts) + ". All are counted, and the exit status is that of all.",
        HelpName = "VERDICT,…",
        CustomParser = argument =>
        {
            var words = argument.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
            var verdicts = words.Select(word => PackWords.Verdicts.ToList().IndexOf(word)).ToList();
            if (words.Count > 0 && !verdicts.Contains(-1))
                return new VerdictSelection(verdicts.Select(verdict => (Verdict)verdict));

            argument.AddError($"'{words.FirstOrDefault(word => !PackWords.Verdicts.Contains(word))}' is not a verdict: expected one or more of {string.Join(", ", PackWords.Verdicts)}, separated by commas.");
            return null;
        },
    };
}

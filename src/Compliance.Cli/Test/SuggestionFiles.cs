using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Authoring.Testing.Suggesting;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Localization;

namespace Compliance.Cli.Test;

/// <summary>
/// Writes suggested cases into files for review, one beside each chapter: <c>2-streets.cases.yaml.review</c>. No pack reads such a file, so that no case counts before
/// somebody has held it against the clause and renamed the file.
/// </summary>
internal static class SuggestionFiles
{
    private const string Ending = ".cases.yaml.review";

    /// <summary>Writes them, and says where; null where all is well, else the exit status.</summary>
    public static int? Write(IEnumerable<PackTest> tests, Language language)
    {
        var files = tests.SelectMany(test => test.Rules.SelectMany(rule => rule.Suggestions))
            .GroupBy(suggestion => Path.ChangeExtension(suggestion.Rule.Span.File, null) + Ending)
            .Select(chapter => (Path: chapter.Key, Text: Text(chapter, language)))
            .ToList();
        try
        {
            OutputFile.WriteAll(files);
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(Terminal.Errors(), exception, language);
            return ExitStatus.WrongInput;
        }

        foreach (var (path, _) in files)
            System.Console.Out.Write(language == Language.Chinese ? $"待复核的用例写入 {path}\n" : $"cases to be reviewed are in {path}\n");
        return null;
    }

    private static string Text(IEnumerable<Suggestion> suggestions, Language language)
    {
        var text = new StringBuilder(language == Language.Chinese
            ? "# 建议的用例。其中的结论是规则现在给出的：逐条对照条文复核，改正或删去后，将文件名中的 .review 去掉（已有用例文件的，移入其中）。\n"
            : "# Suggested cases. Their verdicts are what the present rules give: hold each against the clause, mend it or take it out, and then take .review off the\n# file's name; where there is a file of cases already, move them into it.\n");
        foreach (var ofRule in suggestions.GroupBy(suggestion => suggestion.Rule))
        {
            text.Append('\n').Append(ofRule.Key.Id).Append(":\n");
            foreach (var clause in ofRule.Key.Clauses)
                text.Append("  # ").Append(clause.Describe().In(language)).Append('\n');
            foreach (var suggestion in ofRule)
                text.Append("  # ").Append(suggestion.Reason.In(language)).Append("\n  ").Append(suggestion.Yaml).Append('\n');
        }

        return text.ToString();
    }
}

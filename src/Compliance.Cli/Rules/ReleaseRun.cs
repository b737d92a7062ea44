using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Authoring.Linting;
using Compliance.Authoring.Releases;
using Compliance.Authoring.Testing.Cases;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Cli.Signing;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Cli.Rules;

/// <summary>Runs <c>rules release</c> and <c>rules verify</c>, on a folder of rules that is being written.</summary>
internal static class ReleaseRun
{
    private const int MostShown = 10;

    /// <summary>Adds a pack's version to the lock.</summary>
    public static int Release(string name, string rules, Language language)
    {
        var read = new PackCatalog(rules) { AllowsChanged = true }.Load(name, withCases: true);
        DiagnosticText.Write(Terminal.Errors(), read.Diagnostics, language);
        if (!read.Succeeded || Open(rules, language) is not { } released)
            return ExitStatus.WrongInput;

        if (Refuse(read.Value, rules, language) is { } refused)
            return refused;

        if (released.Release(read.Value) is { } reason)
            return Refusal.Write(language, reason.Zh, reason.En);

        try
        {
            OutputFile.WriteAll([(released.Path, released.Text)]);
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(Terminal.Errors(), exception, language);
            return ExitStatus.WrongInput;
        }

        Console.Out.Write(language == Language.Chinese
            ? $"{read.Value.Id}@{read.Value.Version} 已列入 {Path.Combine(rules, ReleaseLock.FileName)}\n"
            : $"{read.Value.Id}@{read.Value.Version} is in {Path.Combine(rules, ReleaseLock.FileName)}\n");
        return ExitStatus.Compliant;
    }

    // What is released never changes again, and neither do its errors.
    private static int? Refuse(RulePack pack, string rules, Language language)
    {
        var name = $"{pack.Id}@{pack.Version}";
        var errors = Linter.Default.Lint(pack, new PackCatalog([rules, .. ShippedPacks.Catalog.Roots])).Findings.Where(finding => finding.IsOpenError).ToList();
        if (errors.Count > 0)
        {
            DiagnosticText.Write(Terminal.Errors(), [.. errors.Take(MostShown).Select(finding => finding.Diagnostic)], language);
            return Refusal.Write(
                language,
                $"{name} 有 {errors.Count} 项错误，未发布：compliance lint {name} 逐项列出，改正后或在 accepted 中说明理由后再发布",
                $"{name} has {(errors.Count == 1 ? "1 error" : $"{errors.Count} errors")} and is not released: 'compliance lint {name}' shows them; mend them, or say in accepted why they stand");
        }

        var failures = pack.Rules.SelectMany(CaseRunner.Run).Count(result => !result.Passed);
        return failures == 0 ? null : Refusal.Write(
            language,
            $"{name} 有 {failures} 个用例未通过，未发布：compliance test {name} 逐项列出",
            $"{name} has {(failures == 1 ? "1 case that fails" : $"{failures} cases that fail")} and is not released: 'compliance test {name}' shows them");
    }

    /// <summary>Holds every released version against the lock, and against its signature where keys are given.</summary>
    public static int Verify(string rules, IReadOnlyList<string> trusted, Language language)
    {
        if (PackLoading.Keys(trusted, language) is not { } keys)
            return ExitStatus.WrongInput;
        if (Open(rules, language) is not { } released)
            return ExitStatus.WrongInput;

        var status = ExitStatus.Compliant;
        foreach (var problem in released.Check())
            status = Refusal.Write(language, problem.Zh, problem.En);
        foreach (var entry in keys.Count == 0 ? [] : released.Entries.Where(entry => entry.Id is not null))
        {
            if (PackReader.Load(Path.Combine(rules, entry.Id!, entry.Version)).Value is not { } pack || PackSignature.SignersOf(pack, keys).Count > 0)
                continue;
            status = Refusal.Write(language, $"{entry.Name} 没有所信任的签名", $"{entry.Name} has no signature by a key that is trusted");
        }

        if (status == ExitStatus.Compliant)
            Console.Out.Write(language == Language.Chinese ? $"{released.Entries.Count} 个已发布版本均未更改\n" : released.Entries.Count == 1 ? "1 released version is unchanged\n" : $"{released.Entries.Count} released versions are unchanged\n");
        return status;
    }

    private static ReleaseLock? Open(string rules, Language language)
    {
        if (!Directory.Exists(rules))
        {
            Refusal.Write(language, $"没有文件夹 {rules}", $"there is no folder {rules}");
            return null;
        }

        try
        {
            return ReleaseLock.Load(rules);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            Refusal.Write(language, $"无法读取 {ReleaseLock.FileName}：{exception.Message}", exception.Message);
            return null;
        }
    }
}

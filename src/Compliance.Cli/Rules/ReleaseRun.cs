using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Authoring.Releases;
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
    /// <summary>Adds a pack's version to the lock.</summary>
    public static int Release(string name, string rules, Language language)
    {
        var read = new PackCatalog(rules) { AllowsChanged = true }.Load(name, withCases: true);
        DiagnosticText.Write(Terminal.Errors(), read.Diagnostics, language);
        if (!read.Succeeded || Open(rules, language) is not { } released)
            return ExitStatus.WrongInput;

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

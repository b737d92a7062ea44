using System;
using System.IO;
using System.Security.Cryptography;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Cli.Signing;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;

namespace Compliance.Cli.Rules;

/// <summary>Runs <c>rules sign</c>. What was released and has changed is not signed.</summary>
internal static class SignRun
{
    /// <summary>Signs a pack's version.</summary>
    public static int Sign(string name, string key, string rules, string? output, Language language)
    {
        var read = new PackCatalog(rules).Load(name, withCases: true);
        DiagnosticText.Write(Terminal.Errors(), read.Diagnostics, language);
        if (read.Value is not { } pack)
            return ExitStatus.WrongInput;

        var path = output ?? PackSignature.FileOf(pack);
        InputFiles.OfCommand.Add([key]);
        InputFiles.OfCommand.Add(() => PackFiles.WithoutSignatures(pack));
        if (InputFiles.OfCommand.FirstOf(path) is { } overwritten)
        {
            DiagnosticText.WriteOverwritten(Terminal.Errors(), overwritten, language);
            return ExitStatus.WrongInput;
        }

        try
        {
            using var signer = TrustedKey.ReadKey(key);
            OutputFile.WriteAll(path, PackSignature.Sign(pack, signer));
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(Terminal.Errors(), exception, language);
            return ExitStatus.WrongInput;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return Refusal.Write(language, $"无法用 {key} 签名：{exception.Message}", $"{key} cannot sign: {exception.Message}");
        }

        Console.Out.Write(VisibleText.Of(path) + "\n");
        return ExitStatus.Compliant;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Cli.Signing;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Cli.Display;

/// <summary>Loads the packs that a command names, and says what is wrong with them, or why they are not accepted.</summary>
internal static class PackLoading
{
    /// <summary>The pack; null where it cannot be read, is not what was released, or is not signed by whom it has to be, which is said.</summary>
    public static RulePack? Load(PackSettings settings, string name, Terminal errors, Language language, bool withCases = false, bool isAuthor = false)
    {
        var read = ShippedPacks.Load(settings, name, withCases, isAuthor);
        DiagnosticText.Write(errors, read.Diagnostics, language);
        Note(read.Value);
        return read.Value is { } pack && settings.Trusted.Count > 0 ? Signed(settings, pack, language) : read.Value;
    }

    /// <summary>Packs side by side, each by its name or in a set; null where one cannot be read, is not what was released, or is not signed by whom it has to be, which is said.</summary>
    public static RulePack? LoadAll(PackSettings settings, IReadOnlyList<string> names, Terminal errors, Language language)
    {
        var expanded = PackSet.Expand(names, ShippedPacks.Expand);
        if (expanded.Value is not { } all)
        {
            DiagnosticText.Write(errors, expanded.Diagnostics, language);
            return null;
        }

        if (all.Count == 1)
            return Load(settings, all[0], errors, language);

        var read = PackSet.Load(all, (name, beside) =>
        {
            var catalog = ShippedPacks.CatalogOf(name, settings, isAuthor: false);
            return beside is null ? catalog.Load(name) : catalog.LoadBeside(name, beside);
        });
        DiagnosticText.Write(errors, read.Diagnostics, language);
        Note(read.Value);
        if (read.Value is not { } set || settings.Trusted.Count == 0)
            return read.Value;

        var signed = set.Packs.Select(pack => Signed(settings, pack, language)).ToList();
        return signed.Contains(null) ? null : set.SignedBy([.. signed.SelectMany(pack => pack!.Release.Signers).Distinct()]);
    }

    /// <summary>The trusted keys; null where one cannot be read, which is said.</summary>
    public static IReadOnlyList<TrustedKey>? Keys(IReadOnlyList<string> trusted, Language language)
    {
        InputFiles.OfCommand.Add(() => TrustedKey.FilesOf(trusted));
        try
        {
            return TrustedKey.Load(trusted);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refusal.Write(language, $"无法读取密钥：{exception.Message}", $"a key cannot be read: {exception.Message}");
            return null;
        }
    }

    private static void Note(RulePack? pack)
    {
        if (pack is not null)
            InputFiles.OfCommand.Add(() => PackFiles.Of(pack));
    }

    private static RulePack? Signed(PackSettings settings, RulePack pack, Language language)
    {
        if (Keys(settings.Trusted, language) is not { } keys)
            return null;
        if (PackSignature.SignersOf(pack, keys) is { Count: > 0 } signers)
            return pack.SignedBy(signers);

        Refusal.Write(
            language,
            $"规则包 {pack.Id}@{pack.Version} 没有所信任的签名：{PackSignature.FileOf(pack)}",
            $"the pack {pack.Id}@{pack.Version} has no signature by a key that is trusted: {PackSignature.FileOf(pack)}");
        return null;
    }
}

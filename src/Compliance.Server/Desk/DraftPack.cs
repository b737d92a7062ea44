using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Server.Desk;

/// <summary>Rules that somebody writes, read as a chapter of the pack in use: in its vocabulary, with its departments and terms, and without its other rules.</summary>
internal static partial class DraftPack
{
    /// <summary>The most characters of a text.</summary>
    public const int MostCharacters = 40_000;

    private const string Head = "chapter: {zh: 试写, en: Draft}\nrules:\n";

    /// <summary>How many lines stand before the text where it is rules alone, and no chapter.</summary>
    public static int LinesBefore(string text) => IsChapter(text) ? 0 : Head.Count(one => one == '\n');

    /// <summary>Reads them.</summary>
    /// <param name="text">A chapter, or rules alone.</param>
    /// <param name="inUse">The pack in use.</param>
    /// <returns>The pack; or nothing, and all that is wrong.</returns>
    /// <exception cref="RefusedException">The text is too long, or the files of the pack in use are not at hand.</exception>
    public static ReadResult<RulePack> Read(string text, RulePack inUse)
    {
        if (text.Length > MostCharacters)
            throw new RefusedException(new LocalizedText($"规则文本至多 {MostCharacters} 字。", $"The rules have at most {MostCharacters} characters."));
        if (inUse.Folder is not { } source || !File.Exists(Path.Combine(source, "pack.yaml")))
            throw new RefusedException(new LocalizedText("所用规则包的文件不在本机，不能试写。", "The files of the rules in use are not at hand: nothing can be tried on them."));

        var folder = Directory.CreateTempSubdirectory("compliance-draft-");
        try
        {
            foreach (var file in Directory.GetFiles(source, "*.csv"))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            File.WriteAllLines(Path.Combine(folder.FullName, "pack.yaml"), WithoutAccepted(File.ReadAllLines(Path.Combine(source, "pack.yaml"))));
            File.WriteAllText(Path.Combine(folder.FullName, "draft.yaml"), IsChapter(text) ? text : Head + text);
            return new PackCatalog(folder.FullName) { AllowsChanged = true }.LoadBeside(folder.FullName, inUse, withCases: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What the pack accepts is about rules that are not here.
    private static IEnumerable<string> WithoutAccepted(IEnumerable<string> lines)
    {
        var isLeftOut = false;
        foreach (var line in lines)
        {
            if (Key().Match(line) is { Success: true } key)
                isLeftOut = key.Value == "accepted:";
            if (!isLeftOut)
                yield return line;
        }
    }

    private static bool IsChapter(string text) => Rules().IsMatch(text);

    [GeneratedRegex("^rules:", RegexOptions.Multiline)]
    private static partial Regex Rules();

    [GeneratedRegex("^[a-z_]+:")]
    private static partial Regex Key();
}

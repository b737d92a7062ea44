using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Authoring.Scaffolding;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Cli.New;

/// <summary>Runs <c>new pack</c> and <c>new descriptor</c>. A file that is there already is never overwritten unless requested.</summary>
internal static partial class NewRun
{
    /// <summary>Writes the files of a new pack.</summary>
    public static int Pack(string folder, string id, string title, bool force, Language language)
    {
        if (!PackId().IsMatch(id))
            return Refusal.Write(language, $"“{id}”不能作规则包的编号：应形如 jiaozuo-2023-3", $"'{id}' is no id of a pack: expected the form jiaozuo-2023-3");
        if (title.Trim().Length == 0 || title.Contains('\n', StringComparison.Ordinal))
            return Refusal.Write(language, "标题应为一行文字", "the title is one line of text");

        try
        {
            return Write([.. PackSkeleton.Files(folder, id, title.Trim(), language).Select(file => (Path.Combine(folder, file.Name), file.Text))], null, force, language);
        }
        catch (ReadException exception)
        {
            DiagnosticText.Write(Terminal.Errors(), exception.Diagnostics, language);
            return ExitStatus.WrongInput;
        }
        catch (InvalidOperationException exception)
        {
            return Refusal.Write(language, "可用的词汇表中没有是否型指标，无法写出示例规则", exception.Message);
        }
    }

    /// <summary>Writes the files of a new pack that begins from an instrument's text.</summary>
    public static int Draft(string folder, string id, string title, string from, bool force, Language language)
    {
        if (!PackId().IsMatch(id))
            return Refusal.Write(language, $"“{id}”不能作规则包的编号：应形如 jiaozuo-2023-3", $"'{id}' is no id of a pack: expected the form jiaozuo-2023-3");
        if (InstrumentText.Read(from) is not { } text)
            return Refusal.Write(language, $"无法读取原文 {from}：应为不超过 16 MB 的 UTF-8 文本文件", $"the text {from} cannot be read: expected a plain file in UTF-8 of at most 16 MB");

        try
        {
            return Write([.. DraftSkeleton.Files(folder, id, title.Trim(), text, language).Select(file => (Path.Combine(folder, file.Name), file.Text))], null, force, language);
        }
        catch (ReadException exception)
        {
            DiagnosticText.Write(Terminal.Errors(), exception.Diagnostics, language);
            return ExitStatus.WrongInput;
        }
    }

    /// <summary>Writes a descriptor to fill in, to a file or to standard output.</summary>
    public static int Descriptor(string kindName, string packName, PackSettings packs, string? output, bool force, Language language)
    {
        if (PackLoading.Load(packs, packName, Terminal.Errors(), language) is not { } pack)
            return ExitStatus.WrongInput;

        if (KindLookup.Kind(pack, kindName, language) is not { } kind)
            return ExitStatus.WrongInput;

        var folder = output is null ? null : Path.GetDirectoryName(Path.GetFullPath(output));
        var text = DescriptorSkeleton.Of(pack, kind, folder, language);
        if (output is not null)
            return Write([(output, text)], pack, force, language);

        Console.Out.Write(text);
        return ExitStatus.Compliant;
    }

    private static int Write(IReadOnlyList<(string Path, string Text)> files, RulePack? pack, bool force, Language language)
    {
        var there = files.Where(file => File.Exists(file.Path)).Select(file => file.Path).ToList();
        if (there.Count > 0 && !force)
        {
            return Refusal.Write(
                language,
                $"已存在，未写任何文件：{string.Join("、", there)}；--force 可覆盖",
                $"there already, and nothing was written: {string.Join(", ", there)}; --force writes over it");
        }

        return NewFiles.Write(files, overwrites: force, language);
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex PackId();
}

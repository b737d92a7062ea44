using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Releases;

/// <summary>
/// <c>rules/released.lock</c>: every version of a pack and of the vocabulary that was released, a line each, with a digest of what it
/// held. What is listed never changes again: a pack's folder, cases and all, the facts that its rules read, the file of a
/// vocabulary's version, which may only grow under a new one, and the lists beside it, of jurisdictions and of what is usual.
/// </summary>
public sealed class ReleaseLock
{
    /// <summary>The lock's name in the folder of the rules.</summary>
    public const string FileName = "released.lock";

    private const string VocabularyName = "vocabulary.yaml";

    private const string Heading = """
        # Released versions never change. A line each, which `compliance rules release` adds and a test holds:
        #   pack ID VERSION, the digest of its folder, and the digest of the facts that its rules read
        #   vocabulary VERSION, the digest of vocabulary.yaml
        #   lists ID VERSION, the digests of the lists beside the vocabulary of that version of the pack

        """;

    private readonly string _rules;
    private readonly List<ReleaseEntry> _entries;

    // A line for each pack that was released beside some, by the pack's name.
    private readonly Dictionary<string, string> _lists;

    private ReleaseLock(string rules, List<ReleaseEntry> entries, Dictionary<string, string> lists)
    {
        _rules = rules;
        _entries = entries;
        _lists = lists;
    }

    /// <summary>The lines, in the order in which they were released.</summary>
    public IReadOnlyList<ReleaseEntry> Entries => _entries;

    // The first version is in the file that moves on with packs that ask for no other.
    private string VocabularyFile(string version)
    {
        var own = System.IO.Path.Combine(_rules, $"vocabulary-{version}.yaml");
        return File.Exists(own) ? own : System.IO.Path.Combine(_rules, VocabularyName);
    }

    /// <summary>Reads the lock of a folder of rules; empty where it has none.</summary>
    /// <param name="rules">The folder, <c>rules</c>.</param>
    /// <exception cref="FormatException">A line is none of the three forms; the message says which.</exception>
    public static ReleaseLock Load(string rules)
    {
        var path = System.IO.Path.Combine(rules, FileName);
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        var (entries, lists) = (new List<ReleaseEntry>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var (text, line) in lines.Select((text, place) => (Text: text.Trim(), Line: place + 1)).Where(line => line.Text.Length > 0 && !line.Text.StartsWith('#')))
        {
            if (Parse(text) is { } entry)
                entries.Add(entry);
            else if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["lists", var id, var version, _, _, .. var more] words && more.Length % 2 == 0)
                lists[NameOf(id, version)] = string.Join(' ', words);
            else
                throw new FormatException($"{path}:{line}: '{text}' is neither 'pack ID VERSION sha256:… facts sha256:…' nor 'vocabulary VERSION sha256:…' nor 'lists ID VERSION NAME sha256:… …'.");
        }

        return new ReleaseLock(rules, entries, lists);
    }

    /// <summary>Everything that is not as it was released; nothing where all is well.</summary>
    public IReadOnlyList<LocalizedText> Check() => [.. _entries.SelectMany(entry => entry.Id is null ? CheckVocabulary(entry) : CheckPack(entry, entry.Id))];

    /// <summary>The lock's file.</summary>
    public string Path => System.IO.Path.Combine(_rules, FileName);

    /// <summary>What its file has to hold now.</summary>
    public string Text => Heading.ReplaceLineEndings("\n") + string.Concat(_entries.Select(line => line + "\n")) + string.Concat(_entries.Where(entry => _lists.ContainsKey(entry.Name)).Select(entry => _lists[entry.Name] + "\n"));

    /// <summary>Adds a pack's version, and with it that of the vocabulary that it shares with others, and the lists beside that; whoever asks for it writes <see cref="Text"/> to <see cref="Path"/>. What is listed already with the same content is left as it is.</summary>
    /// <param name="pack">A pack of the folder, read from <c>ID/VERSION</c> in it.</param>
    /// <returns>Why it cannot be released; null where it is.</returns>
    public LocalizedText? Release(RulePack pack)
    {
        var folder = FolderOf(pack.Id, pack.Version);
        if (!File.Exists(System.IO.Path.Combine(folder, "pack.yaml")))
            return new LocalizedText($"规则包应在 {folder} 中", $"the pack has to be in {folder}");

        var entry = new ReleaseEntry(pack.Id, pack.Version, pack.Release.Digest, pack.Release.Facts);
        ReleaseEntry[] entries = HasOwnVocabulary(pack) ? [entry] : [new ReleaseEntry(null, pack.Vocabulary.Version, DigestOfVocabulary(VocabularyFile(pack.Vocabulary.Version)), null), entry];
        foreach (var added in entries)
        {
            if (Find(added) is { } listed && listed != added)
            {
                return new LocalizedText(
                    $"{added.Name} 已发布，且内容不同：发布后的版本不得更改，请改用新版本号",
                    $"{added.Name} is released already, with another content: a released version never changes; give it a new version");
            }
        }

        if (_lists.TryGetValue(entry.Name, out var lists) && lists != pack.Release.Lists)
            return OtherLists(entry);

        _entries.AddRange(entries.Where(added => Find(added) is null));
        if (pack.Release.Lists is { } beside)
            _lists[entry.Name] = beside;
        return null;
    }

    private IEnumerable<LocalizedText> CheckPack(ReleaseEntry entry, string id)
    {
        var folder = FolderOf(id, entry.Version);
        if (!Directory.Exists(folder))
        {
            yield return new LocalizedText($"{entry.Name} 已发布，但文件夹 {folder} 不存在", $"{entry.Name} is released, but its folder {folder} is missing");
            yield break;
        }

        if (PackReader.Load(folder).Value is not { } pack)
        {
            yield return new LocalizedText($"{entry.Name} 已发布，但已无法读取", $"{entry.Name} is released, but cannot be read any more");
            yield break;
        }

        if (pack.Release.Digest != entry.Digest)
            yield return new LocalizedText($"{entry.Name} 已发布，但 {folder} 的内容已更改", $"{entry.Name} is released, but {folder} has changed");
        if (pack.Release.Facts != entry.Facts)
            yield return new LocalizedText($"{entry.Name} 已发布，但词汇表中其规则所用的指标已更改", $"{entry.Name} is released, but facts that its rules read have changed in the vocabulary");
        if (_lists.TryGetValue(entry.Name, out var lists) && lists != pack.Release.Lists)
            yield return OtherLists(entry);
    }

    private static LocalizedText OtherLists(ReleaseEntry entry) => new(
        $"{entry.Name} 已发布，但词汇表旁的 jurisdictions.yaml 或 usual.yaml 已更改：新的内容请写入随新版词汇表的 jurisdictions-版本号.yaml",
        $"{entry.Name} is released, but jurisdictions.yaml or usual.yaml beside its vocabulary has changed: what is new goes into jurisdictions-VERSION.yaml, beside a new version of the vocabulary");

    // Without \r, so that it is the same on every machine.
    private static string DigestOfVocabulary(string file) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(File.ReadAllBytes(file)).Replace("\r\n", "\n", StringComparison.Ordinal))));

    // The file moves on to later versions; what its released packs read is held by their own lines.
    private IEnumerable<LocalizedText> CheckVocabulary(ReleaseEntry entry)
    {
        var file = VocabularyFile(entry.Version);
        if (Vocabulary.Load(file).Value is not { } vocabulary)
            yield return new LocalizedText($"词汇表 {file} 无法读取", $"the vocabulary {file} cannot be read");
        else if (vocabulary.Version == entry.Version && DigestOfVocabulary(file) != entry.Digest)
            yield return new LocalizedText($"{entry.Name} 已发布，但 {file} 已更改：请改用新版本号", $"{entry.Name} is released, but {file} has changed: give it a new version");
        else if (PackVersion.Compare(vocabulary.Version, entry.Version) < 0)
            yield return new LocalizedText($"{entry.Name} 已发布，而 {file} 为更早的 {vocabulary.Version}", $"{entry.Name} is released, and {file} is the older {vocabulary.Version}");
    }

    // The digests of the pack hold it: of its folder, and of the facts that its rules read.
    private bool HasOwnVocabulary(RulePack pack) =>
        new[] { FolderOf(pack.Id, pack.Version), System.IO.Path.Combine(_rules, pack.Id) }.Any(folder => File.Exists(System.IO.Path.Combine(folder, VocabularyName)));

    private static string NameOf(string id, string version) => new ReleaseEntry(id, version, "", null).Name;

    private ReleaseEntry? Find(ReleaseEntry entry) => _entries.FirstOrDefault(listed => listed.Name == entry.Name);

    private string FolderOf(string id, string version) => System.IO.Path.Combine(_rules, id, version);

    private static ReleaseEntry? Parse(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["pack", var id, var version, var digest, "facts", var facts] => new ReleaseEntry(id, version, digest, facts),
        ["vocabulary", var version, var digest] => new ReleaseEntry(null, version, digest, null),
        _ => null,
    };
}

using System;
using System.Collections.Generic;
using System.IO;
using Compliance.Assessments;
using Compliance.Cli.Display;
using Compliance.Cli.Output;
using Compliance.Compilation;
using Compliance.Localization;

namespace Compliance.Cli.Check;

/// <summary>The files between <c>assess --shard</c> and <c>assess --merge</c>.</summary>
internal static class ShardFiles
{
    /// <summary>Writes a counted shard.</summary>
    /// <exception cref="UnwritableReportException">It cannot be written.</exception>
    public static void Write(CountedShard shard, string? path)
    {
        using var file = new ReportFile(path);
        file.Do(() => file.Output.Write(shard.ToJson()));
        ReportFile.Finish([file]);
    }

    /// <summary>The register of some shards; null where they are not one, which is said.</summary>
    public static CountedShard? Read(IReadOnlyList<string> paths, CompiledPlan plan, bool isExcerpt, Language language)
    {
        var shards = new List<CountedShard>();
        InputFiles.OfCommand.Add(paths);
        foreach (var path in paths)
        {
            try
            {
                shards.Add(CountedShard.FromJson(plan, File.ReadAllText(path)));
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException or IOException or UnauthorizedAccessException or NotSupportedException)
            {
                Refusal.Write(language, $"{path} 不是可用的分片：{exception.Message}", $"{path} is no shard that can be used: {exception.Message}");
                return null;
            }
        }

        try
        {
            var merged = CountedShard.Merge(shards);
            if (!isExcerpt || merged.IsExcerpt)
                return merged;
            merged.Totals.AddUnknownMembers("--partial");
            return merged with { IsExcerpt = true };
        }
        catch (ArgumentException exception)
        {
            Refusal.Write(language, $"这些分片不能合并：{exception.Message}", $"the shards cannot be merged: {exception.Message}");
            return null;
        }
    }
}

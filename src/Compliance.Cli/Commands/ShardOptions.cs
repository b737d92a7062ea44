using System.Collections.Generic;
using System.CommandLine;
using Compliance.Assessments;

namespace Compliance.Cli.Commands;

/// <summary>The options that divide a register among machines, and put together what each counted.</summary>
internal sealed class ShardOptions
{
    private readonly Option<string?> _shard = new("--shard")
    {
        Description = "Count one shard of the register, 2/4 for the second of four, and write its totals, for --merge, in place of an assessment. A subject is in one of them by its kind and id.",
        HelpName = "I/N",
    };

    private readonly Option<string[]> _merge = new("--merge")
    {
        Description = "Assess the register whose shards were counted by --shard: all of them, in any order.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Gives them to the command.</summary>
    public void AddTo(Command command, Argument<string[]> paths, ReportOptions reports, DatabaseOptions database)
    {
        command.Add(_shard);
        command.Add(_merge);
        _shard.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !RegisterShard.TryParse(result.Tokens[0].Value, out _))
                result.AddError($"'{result.Tokens[0].Value}' is no shard: expected the form 2/4, the second of four.");
        });
        command.Validators.Add(result =>
        {
            var (isMerge, isShard, hasPaths) = (result.GetValue(_merge) is { Length: > 0 }, result.GetValue(_shard) is not null, result.GetValue(paths) is { Length: > 0 });
            if (isMerge && hasPaths)
                result.AddError("Shards hold the whole register: give either PATH or --merge.");
            else if (isMerge && isShard)
                result.AddError("--shard counts and --merge puts together: give one of them.");
            else if (isShard && result.GetResult(reports.Format) is { Implicit: false })
                result.AddError("--shard writes totals, which have one form: leave --format out.");
            else if ((isMerge || isShard) && database.IsGiven(result))
                result.AddError("A database divides its own work: --shard and --merge are for files.");
            else if (!isMerge && !hasPaths && !database.IsGiven(result))
                result.AddError("Required argument missing: PATH, --connection with --map, or --merge with the files of shards.");
        });
    }

    /// <summary>The shard to count; null for none.</summary>
    public RegisterShard? Shard(ParseResult result) => result.GetValue(_shard) is { } text && RegisterShard.TryParse(text, out var shard) ? shard : null;

    /// <summary>The files of shards to put together.</summary>
    public IReadOnlyList<string> Merged(ParseResult result) => result.GetValue(_merge) ?? [];
}

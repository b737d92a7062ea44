using System.CommandLine;
using System.Linq;
using Compliance.Cli.Queries;
using Compliance.Localization;
using Compliance.Sql.Dialects;
using Compliance.Values;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance sql</c></summary>
internal static class SqlCommand
{
    public static Command Create()
    {
        var pack = CommonOptions.Pack();
        var dialect = CommonOptions.Words("--dialect", "The database that is written for.", [.. SqlDialects.All.Select(one => one.Name)]);
        var map = DatabaseOptions.Map(isRequired: true);
        var asOf = CommonOptions.AsOf("Evaluate as of this day. Without it, as of each subject's own date, or else the day on which this is written.");
        var views = new Option<string?>("--views") { Description = "Make views, whose names begin with this, in place of queries; with --tables, views of verdicts and counts over the facts that are kept.", HelpName = "PREFIX" };
        var tables = new Option<string?>("--tables")
        {
            Description = "Keep the facts, findings and problems in tables, whose names begin with this, in place of queries: run again, the script brings them up to date. It needs --as-of, and DuckDB, PostgreSQL or ClickHouse.",
            HelpName = "PREFIX",
        };
        var output = CommonOptions.Output();
        var language = CommonOptions.Language();
        var packs = new PackOptions();
        var command = new Command("sql", "Write the rules of a pack as SQL over the tables of a database.") { pack, dialect, map, asOf, views, tables, output, language };
        command.Validators.Add(result =>
        {
            if (result.GetValue(tables) is null)
                return;
            if (result.GetValue(asOf) is null)
                result.AddError("Findings are kept as of one day: --tables needs --as-of.");
            else if (result.GetValue(dialect) is not ("duckdb" or "postgresql" or "clickhouse"))
                result.AddError("--tables is for databases whose tables change at once: duckdb, postgresql and clickhouse.");
        });
        packs.AddTo(command);
        command.SetAction(result => QueriesRun.Run(new QueriesRequest(
            result.GetValue(pack)!,
            result.GetValue(dialect)!,
            result.GetValue(map)!,
            result.GetValue(asOf) is { } day ? CalendarDate.Parse(day) : null,
            result.GetValue(views),
            result.GetValue(output),
            result.GetValue(language) == "zh" ? Language.Chinese : Language.English)
        {
            Tables = result.GetValue(tables),
            Packs = packs.Read(result),
        }));
        return command;
    }
}

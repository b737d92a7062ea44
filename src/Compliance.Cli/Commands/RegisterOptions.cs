using System.CommandLine;
using Compliance.Cli.Infrastructure;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Cli.Commands;

/// <summary>The options of every command that takes a register: the day, and how what stands in it is read.</summary>
internal sealed class RegisterOptions
{
    private readonly Option<string?> _asOf;
    private readonly Option<string?> _timeZone = TimeZoneOption.Create();
    private readonly Option<bool> _partial = new("--partial")
    {
        Description = "What is given is a part of the register, the files that a change touches for one: every jurisdiction may have further members, of which nothing is known.",
    };

    private readonly Option<string> _percent = CommonOptions.Words(
        "--percent",
        "What a number above 0 and up to 1 means that stands without a unit for a fact in per cent: either, 0.12 % or 12 %, so that a verdict is given where both agree; as-written, 0.12 %; or ratio, 12 %.",
        ["either", "as-written", "ratio"]);

    private readonly Option<bool> _strictColumns = new("--strict-columns") { Description = "Refuse a table with columns that no fact has, in place of a warning." };

    private readonly Option<bool> _strict = new("--strict") { Description = "Refuse a subject that is not as the vocabulary says that every subject of its kind is, in place of a warning." };

    /// <summary>The options of a command.</summary>
    /// <param name="asOf">What its <c>--as-of</c> is.</param>
    public RegisterOptions(string asOf) => _asOf = CommonOptions.AsOf(asOf);

    /// <summary>Gives them to the command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_asOf);
        command.Add(_timeZone);
        command.Add(_percent);
        command.Add(_strictColumns);
        command.Add(_strict);
        command.Add(_partial);
    }

    /// <summary>What they say.</summary>
    public RegisterSettings Read(ParseResult result) => new(result.GetValue(_asOf) is { } day ? CalendarDate.Parse(day) : null)
    {
        Clock = result.GetValue(_timeZone) is { } zone ? new Clock(TimeZoneOption.Find(zone)!) : Clock.Local,
        BarePercentage = result.GetValue(_percent) switch
        {
            "as-written" => BarePercentage.AsWritten,
            "ratio" => BarePercentage.Ratio,
            _ => BarePercentage.EitherWay,
        },
        StrictColumns = result.GetValue(_strictColumns),
        Strict = result.GetValue(_strict),
        IsExcerpt = result.GetValue(_partial),
    };
}

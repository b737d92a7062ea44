using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Cli.Commands;
using Compliance.Cli.Explain;
using Compliance.Cli.Infrastructure;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Tests.Samples;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

/// <summary>Every command that takes a register takes the same options of how it is read.</summary>
public class RegisterOptionsTests
{
    private const string Register = "subject,id,construction,category,urban,rooftop_pv_area,remark\nproject,A1,new,public,true,0.5,x\n";

    [TestCase("Asia/Shanghai", "UTC+08:00")]
    [TestCase("+08:00", "UTC+08:00")]
    [TestCase("+0800", "UTC+08:00")]
    [TestCase("+08", "UTC+08:00")]
    [TestCase("-03:30", "UTC-03:30")]
    [TestCase("UTC", "UTC+00:00")]
    public void Today_is_that_of_the_time_zone_that_is_given(string zone, string text) =>
        Read($"--time-zone={zone}").Settings.Clock.TimeZone.Should().Be(text);

    [Test]
    public void Two_time_zones_a_day_apart_have_two_days()
    {
        var (east, west) = (Read("--time-zone=+14:00").Settings.Clock.Today, Read("--time-zone=-12:00").Settings.Clock.Today);

        (east.DayNumber - west.DayNumber).Should().BeInRange(1, 2);
    }

    [TestCase("+15:00", "'+15:00' is not a time zone: expected an offset of at most 14 hours, as +08:00, or a name")]
    [TestCase("Asia/Shanghay", "did you mean 'Asia/Shanghai'?")]
    [TestCase("8", "'8' is not a time zone")]
    public void A_time_zone_that_is_none_is_refused(string zone, string message) => Read($"--time-zone={zone}").Error.Should().Contain(message);

    [TestCase("", BarePercentage.EitherWay)]
    [TestCase("--percent ratio", BarePercentage.Ratio)]
    [TestCase("--percent as-written", BarePercentage.AsWritten)]
    public void What_a_bare_number_means_is_declared(string line, BarePercentage expected) => Read(line).Settings.BarePercentage.Should().Be(expected);

    [TestCase("check")]
    [TestCase("assess")]
    [TestCase("explain")]
    [TestCase("diff")]
    public void Every_command_that_takes_a_register_has_them(string command)
    {
        Command made = command switch { "check" => CheckCommand.Create(), "assess" => AssessCommand.Create(), "explain" => ExplainCommand.Create(), _ => DiffCommand.Create() };

        made.Options.Select(option => option.Name).Should().Contain(["--as-of", "--time-zone", "--percent", "--strict-columns", "--partial"]);
    }

    [TestCase(BarePercentage.EitherWay, "undetermined")]
    [TestCase(BarePercentage.Ratio, "fail")]
    [TestCase(BarePercentage.AsWritten, "fail")]
    public void Explain_reads_what_check_reads(BarePercentage percent, string verdict)
    {
        using var folder = new TemporaryFolder();
        folder.Write("c.yaml", "{subject: jurisdiction, id: c1, date: 2031-06-30, facts: {water_leakage_rate: 0.12}}");

        var (status, output) = Explain("water-leakage", folder.PathOf("c.yaml"), new RegisterSettings(null) { BarePercentage = percent });

        status.Should().Be(0);
        ((string)JObject.Parse(output)["explanations"]![0]!["finding"]!["verdict"]!).Should().Be(percent == BarePercentage.AsWritten ? "pass" : verdict);
    }

    [Test]
    public void Explain_refuses_columns_that_no_fact_has_where_it_is_told_to()
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.csv", Register);

        Explain("rooftop-pv", folder.PathOf("p.csv"), new RegisterSettings(null)).Status.Should().Be(0);
        Explain("rooftop-pv", folder.PathOf("p.csv"), new RegisterSettings(null) { StrictColumns = true }).Status.Should().Be(3);
    }

    private static (int Status, string Output) Explain(string rule, string path, RegisterSettings settings)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var status = ExplainRun.Run(new ExplainRequest(rule, [path], "jiaozuo-2023-3@1.0.0", settings, "json", file, Language.English), CancellationToken.None);
            return (status, File.Exists(file) ? File.ReadAllText(file) : "");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (RegisterSettings Settings, string Error) Read(string line)
    {
        var options = new RegisterOptions("The day.");
        var command = new Command("check");
        options.AddTo(command);
        var result = command.Parse(line);
        var error = string.Join(" ", result.Errors.Select(one => one.Message));
        return (error.Length == 0 ? options.Read(result) : new RegisterSettings(null), error);
    }
}

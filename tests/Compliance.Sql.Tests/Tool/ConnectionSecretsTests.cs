using System;
using System.IO;
using Compliance.Cli.Check;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Tests.Samples;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Tool;

/// <summary>Whatever a connection string is, and whatever goes wrong with it, nothing of it is said.</summary>
[NonParallelizable]
public class ConnectionSecretsTests
{
    [TestCase("postgresql:Host=127.0.0.1;Port=1;Username=clerk-of-the-bureau;Password=Geheim-7", "Geheim-7", "clerk-of-the-bureau")]
    [TestCase("postgresql:Host=127.0.0.1;Port=1;Username=clerk;Password='a;b\"c=Geheim'", "Geheim", "a;b")]
    [TestCase("postgresql:Host=127.0.0.1;Port=1;Username=clerk;Password=Geheim;Passwort=Geheim", "Geheim", "Passwort")]
    [TestCase("postgresql:Geheim and nothing else", "Geheim", "nothing")]
    [TestCase("postgresql:Port=Geheim;Host=127.0.0.1", "Geheim", "Geheim")]
    [TestCase("Host=db;Password=Geheim:7;Username=clerk", "Geheim", "Password")]
    [TestCase("Geheim:x", "Geheim", "Geheim")]
    [TestCase("env:COMPLIANCE_NO_SUCH_GEHEIM", "NO_SUCH", "GEHEIM")]
    [TestCase("duckdb:Data Source=/Geheim/nowhere/register.duckdb", "Geheim", "nowhere")]
    [TestCase("duckdb:Data Source=:memory:;motherduck_token=Geheim", "Geheim", "motherduck")]
    [TestCase("clickhouse:Host=127.0.0.1;Port=1;Password=Geheim;Username=clerk-of-the-bureau", "Geheim", "clerk-of-the-bureau")]
    public void No_error_says_a_word_of_it(string connection, string secret, string word)
    {
        using var folder = new TemporaryFolder();
        var map = folder.Write("map.yaml", "subject: project\ntable: projects\nid: id\nfacts: {}\n");
        var (before, errors) = (Console.Error, new StringWriter());
        Console.SetError(errors);
        int status;
        try
        {
            var request = new CheckRequest([], ["jiaozuo-2023-3@1.0.0"], new RegisterSettings(null), "kernel", [new ReportTarget("json", folder.PathOf("out.json"))], Language.English, "undetermined", null, ShowsAll: false, ShowsChecklist: false);
            status = DatabaseRun.Run(request, new DatabaseSettings(connection, [map], null));
        }
        finally
        {
            Console.SetError(before);
        }

        status.Should().Be(3);
        var said = errors.ToString();
        said.Should().NotBeEmpty().And.NotContainEquivalentOf(secret).And.NotContain(word);
        File.Exists(folder.PathOf("out.json")).Should().BeFalse();
    }
}

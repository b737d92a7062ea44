using System;
using System.Data.Common;
using System.IO;
using Compliance.Cli.Check;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Sql.Tests.Databases;
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
        Said(connection).Should().NotContainEquivalentOf(secret).And.NotContain(word);
    }

    [Test]
    public void A_server_that_refuses_a_password_is_told_of_without_it()
    {
        Assume.That(PostgreSqlServer.ConnectionString, Is.Not.Null, "There is no PostgreSQL here: tests/Databases/run starts one.");
        var right = new DbConnectionStringBuilder { ConnectionString = PostgreSqlServer.ConnectionString };
        var wrong = new DbConnectionStringBuilder { ConnectionString = PostgreSqlServer.ConnectionString, ["Password"] = "Geheim-7" };
        Said($"postgresql:{wrong.ConnectionString}").Should().Contain("28P01")
            .And.NotContainEquivalentOf("Geheim").And.NotContain((string)right["Username"]).And.NotContain((string)right["Port"]);
    }

    // What is said of a connection that does not come about.
    private static string Said(string connection)
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
        said.Should().NotBeEmpty();
        File.Exists(folder.PathOf("out.json")).Should().BeFalse();
        return said;
    }
}

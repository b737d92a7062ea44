using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Compliance.Sql.Dialects;

namespace Compliance.Sql.Tests.Databases;

/// <summary>ClickHouse as a library of Node: the folder with the package chdb is named in the environment.</summary>
internal sealed class ClickHouseInNode : ITestDatabase
{
    private readonly Process _node;

    public ClickHouseInNode() => _node = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Databases", "chdb.js"), Folder!])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;

    public static string? Folder { get; } = Environment.GetEnvironmentVariable("COMPLIANCE_CHDB");

    /// <summary>The process that it runs in.</summary>
    public int ProcessId => _node.Id;

    public SqlDialect Dialect => SqlDialects.ClickHouse;

    public string TypeOf(TestType type) => NullableTypeOf(type);

    /// <summary>The name of a type whose columns may be NULL.</summary>
    public static string NullableTypeOf(TestType type) => $"Nullable({type switch
    {
        TestType.Text => "String",
        TestType.Decimal => "Decimal(38, 12)",
        TestType.Whole => "Int64",
        TestType.Date => "Date32",
        TestType.Double => "Float64",
        _ => "Bool",
    }})";

    public void Run(string statement) => Ask(statement);

    public IReadOnlyList<string?[]> Read(string query) =>
        [.. Ask(query).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<string?[]>(line)!)];

    public void Dispose()
    {
        _node.StandardInput.Close();
        if (!_node.WaitForExit(10_000))
            _node.Kill();
        _node.Dispose();
    }

    private string Ask(string statement)
    {
        _node.StandardInput.WriteLine(JsonSerializer.Serialize(statement));
        _node.StandardInput.Flush();
        var answer = JsonSerializer.Deserialize<Answer>(_node.StandardOutput.ReadLine() ?? throw new EndOfStreamException("Node has ended."))!;
        return answer.error is null ? answer.text ?? "" : throw new InvalidOperationException($"{answer.error}\n{statement}");
    }

#pragma warning disable IDE1006 // As the script writes them.
    private sealed record Answer(string? text, string? error);
#pragma warning restore IDE1006
}

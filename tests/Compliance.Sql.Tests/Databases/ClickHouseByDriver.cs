using System;
using System.Diagnostics;
using System.IO;
using Compliance.Sql.ClickHouse;
using Compliance.Sql.Dialects;

namespace Compliance.Sql.Tests.Databases;

/// <summary>ClickHouse by its driver: the engine is the library of Node, which a script puts behind the protocol of a server.</summary>
internal sealed class ClickHouseByDriver : ConnectedDatabase
{
    private readonly Process _node;

    public ClickHouseByDriver()
        : this(Start())
    {
    }

    private ClickHouseByDriver((Process Node, string Port) server)
        : base(new ClickHouseDriver(), $"Host=127.0.0.1;Port={server.Port};Username=default") => _node = server.Node;

    public override SqlDialect Dialect => SqlDialects.ClickHouse;

    public override string TypeOf(TestType type) => ClickHouseInNode.NullableTypeOf(type);

    public override void Dispose()
    {
        base.Dispose();
        _node.StandardInput.Close();
        if (!_node.WaitForExit(10_000))
            _node.Kill();
        _node.Dispose();
    }

    private static (Process Node, string Port) Start()
    {
        var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Databases", "chdb-http.js"), ClickHouseInNode.Folder!])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return (node, node.StandardOutput.ReadLine() ?? throw new EndOfStreamException("Node has ended."));
    }
}

using System;
using System.Data.Common;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace Compliance.Server.Storage;

/// <summary>A file of SQLite, which one server writes. What is acknowledged is on the disk.</summary>
internal sealed class SqliteDatabase : Database, IDisposable
{
    private readonly string _connection;

    // The file has one writer at a time. Who waits for it here holds no thread; who waits in SQLite does.
    private readonly SemaphoreSlim _turn = new(1);

    public SqliteDatabase(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
    }

    public override string BytesType => "BLOB";

    // Keys that were destroyed stay in no page that is free.
    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync(cancellation).ConfigureAwait(false);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        return connection;
    }

    public override async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            using var connection = await OpenAsync(cancellation).ConfigureAwait(false);
            await using var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: false);
            var result = await work(transaction).ConfigureAwait(false);
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    public override Task<T> AppendAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation) => WriteAsync(work, cancellation);

    public void Dispose() => _turn.Dispose();
}

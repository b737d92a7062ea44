using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace Compliance.Server.Storage;

/// <summary>What differs between the databases.</summary>
internal abstract class Database
{
    /// <summary>The type of a column of bytes.</summary>
    public abstract string BytesType { get; }

    /// <summary>Opens a connection.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Begins a transaction that writes; those that append to the log come one after the other, in all processes.</summary>
    public abstract Task<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellation);
}

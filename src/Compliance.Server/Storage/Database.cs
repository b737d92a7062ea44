using System;
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

    /// <summary>Does what writes as one transaction: all of it or, where it throws, nothing.</summary>
    /// <param name="work">What writes.</param>
    /// <param name="cancellation">Ends it, as long as it is not all done.</param>
    public abstract Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation);

    /// <summary>The same for what appends to the log: one after the other, in all processes that share the database.</summary>
    public abstract Task<T> AppendAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation);
}

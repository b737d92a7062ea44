using System.IO;
using Compliance.Packs;

namespace Consumers.AddIn
{
    /// <summary>What the host finds in the add-in. The rules lie beside the add-in, not beside the host.</summary>
    public sealed class Command
    {
        /// <summary>Writes the results into a folder.</summary>
        public void Execute(string output) =>
            Results.Write(PackCatalog.Beside(typeof(Command).Assembly), output, console: TextWriter.Null);
    }
}

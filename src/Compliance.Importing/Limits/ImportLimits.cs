namespace Compliance.Importing.Limits;

/// <summary>How much of another system's file is read before it is refused.</summary>
internal static class ImportLimits
{
    /// <summary>Bytes of an XML file, which is held in memory.</summary>
    public const int XmlBytes = 64 * 1024 * 1024;

    /// <summary>Elements inside each other.</summary>
    public const int XmlDepth = 128;

    /// <summary>Rows of a table that is read by a profile: each becomes a subject in memory.</summary>
    public const int TableRows = 200_000;

    /// <summary>Bytes of one instance of a model, of those that are read.</summary>
    public const int InstanceBytes = 4 * 1024 * 1024;

    /// <summary>Instances of a model that are indexed: properties, quantities, relations and the spatial tree.</summary>
    public const int Instances = 20_000_000;

    /// <summary>Lists inside each other in an instance.</summary>
    public const int InstanceDepth = 32;
}

using Compliance.Descriptors;

namespace Compliance.Profiles;

/// <summary>The JSON Schema of profiles, for an editor to complete and check while one types.</summary>
public static class ProfileSchema
{
    /// <summary>The name of its file.</summary>
    public const string FileName = "profile.schema.json";

    /// <summary>The schema as a text.</summary>
    public static string Write() => FileSchemas.Write("An import profile: what the files of another system mean", ProfileShapes.File);
}

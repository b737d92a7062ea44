using System.Text.Json.Serialization;
using Compliance.Text;

namespace Compliance.Descriptors;

[JsonConverter(typeof(Converter))]
public sealed partial class Subject
{
    /// <summary>Writes the descriptor; <see cref="DescriptorReader"/> reads one, by a vocabulary.</summary>
    internal sealed class Converter : WrittenJsonConverter<Subject>
    {
        protected override string ToJson(Subject value) => DescriptorWriter.ToJson(value);
    }
}

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Profiles;

namespace Compliance.Importing.Ifc;

/// <summary>
/// Models of IFC2x3, IFC4 and IFC4x3: a place is a property or quantity, <c>Qto_BuildingBaseQuantities.GrossFloorArea</c>; the sum of one over all parts of a kind,
/// <c>sum IfcBuildingStorey/BaseQuantities.GrossFloorArea</c>; or an attribute of every object, <c>@GlobalId</c>, <c>@Name</c>, <c>@LongName</c>. Shapes are not read.
/// </summary>
internal sealed class IfcFormat : IRecordFormat
{
    public string Name => "ifc";

    public IEnumerable<ISourceRecord> Read(Stream stream, string file, ImportProfile profile)
    {
        var model = new IfcModel(stream, file);
        return model.Outermost(profile.Subject.Each).Select(building => new IfcRecord(model, building)).ToList();
    }
}

using System;
using System.IO;
using System.Text;

namespace Compliance.Tests.Importing;

/// <summary>Makes models of IFC: a building with storeys, their quantities and properties, and as many points of shapes as are wanted.</summary>
internal static class ModelMaker
{
    /// <summary>A model whose storeys have areas, with what else is given in its data.</summary>
    /// <param name="data">Further instances, from #500 on.</param>
    /// <param name="areaUnit">The unit of areas, #3.</param>
    /// <param name="schema">The schema.</param>
    public static string Model(string data = "", string areaUnit = "IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.)", string schema = "IFC4") => Head(schema)
        + $"""
        #1=IFCPROJECT('p',$,'Project',$,$,$,$,$,#2);
        #2=IFCUNITASSIGNMENT((#3,#4));
        #3={areaUnit};
        #4=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
        #10=IFCBUILDING('b-1',$,'Haus',$,$,$,$,'Haus \X2\6559\X0\',.ELEMENT.,$,$,$);
        #11=IFCBUILDINGSTOREY('s-1',$,'EG',$,$,$,$,$,.ELEMENT.,0.);
        #12=IFCBUILDINGSTOREY('s-2',$,'DG',$,$,$,$,$,.ELEMENT.,3000.);
        #20=IFCRELAGGREGATES('r1',$,$,$,#1,(#10));
        #21=IFCRELAGGREGATES('r2',$,$,$,#10,(#11,#12));

        """
        + data + "\nENDSEC;\nEND-ISO-10303-21;\n";

    /// <summary>A set of quantities or properties of an object.</summary>
    /// <param name="id">The number of the first instance; three are used.</param>
    /// <param name="owner">The object.</param>
    /// <param name="set">The name of the set.</param>
    /// <param name="content">The quantity or property, without its number.</param>
    public static string Set(int id, int owner, string set, string content) =>
        $"#{id}={content};\n#{id + 1}={(content.StartsWith("IFCQUANTITY", StringComparison.Ordinal) ? $"IFCELEMENTQUANTITY('q{id}',$,'{set}',$,$,(#{id}))" : $"IFCPROPERTYSET('q{id}',$,'{set}',$,(#{id}))")};\n#{id + 2}=IFCRELDEFINESBYPROPERTIES('d{id}',$,$,$,(#{owner}),#{id + 1});\n";

    /// <summary>A gross floor area.</summary>
    public static string Area(string area, string unit = "$") => $"IFCQUANTITYAREA('GrossFloorArea',$,{unit},{area},$)";

    /// <summary>Writes a model of about so many bytes, most of them shapes, and properties of elements beside them.</summary>
    public static void WriteLarge(string path, long bytes)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        var model = Model(Set(500, 11, "BaseQuantities", Area("119.824049906")) + Set(510, 12, "BaseQuantities", Area("121.673906052")));
        var end = model.IndexOf("ENDSEC;\nEND", StringComparison.Ordinal);
        writer.Write(model[..end]);
        var (written, id) = ((long)end, 1_000);
        while (written < bytes)
        {
            var text = id % 8 == 0 ? $"#{id}=IFCPROPERTYSINGLEVALUE('Reference {id}',$,IFCLABEL('W-{id}; ''x'''),$);\n"
                : id % 40 == 1 ? $"#{id}=IFCRELDEFINESBYPROPERTIES('r{id}',$,$,$,(#{id - 20}),#{id - 1});\n"
                : $"#{id}=IFCCARTESIANPOINT(({id}.125,{id % 977}.5,-{id % 31}.0625));\n";
            writer.Write(text);
            written += text.Length;
            id++;
        }

        writer.Write(model[end..]);
    }

    private static string Head(string schema) => $"ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_NAME('a;b','2026-01-01',(''),(''),'','','');\nFILE_SCHEMA(('{schema}'));\nENDSEC;\nDATA;\n/* a comment; with 'signs' */\n";
}

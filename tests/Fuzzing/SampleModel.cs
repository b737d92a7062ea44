namespace Compliance.Fuzzing;

/// <summary>Small files of other systems that are right.</summary>
internal static class SampleModel
{
    public const string Sheet = """
        <worksheet><cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>类型</t></is></c><c r="B1" t="inlineStr"><is><t>编号</t></is></c><c r="C1" t="inlineStr"><is><t>建筑面积（m²）</t></is></c><c r="D1" t="inlineStr"><is><r><t>节能</t></r><r><t>率</t></r></is></c></row>
        <row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>建设项目</t></is></c><c r="B3" t="str"><f>1</f><v>A_x0031_</v></c><c r="C3"><v>1.5E3</v></c><c r="D3" s="1"><v>0.78500000000000003</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>
        """;

    public const string Model = """
        ISO-10303-21;
        HEADER;
        FILE_SCHEMA(('IFC4'));
        ENDSEC;
        DATA;
        #1=IFCPROJECT('p',$,'P',$,$,$,$,$,#2);
        #2=IFCUNITASSIGNMENT((#3));
        #3=IFCCONVERSIONBASEDUNIT($,.AREAUNIT.,'FT',#4);
        #4=IFCMEASUREWITHUNIT(IFCAREAMEASURE(0.09290304),#5);
        #5=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);
        #10=IFCBUILDING('b',$,'\X2\6559\X0\ ''x''',$,$,$,$,$,.ELEMENT.,$,$,$); /* a; b */
        #11=IFCBUILDINGSTOREY('s',$,'EG',$,$,$,$,$,.ELEMENT.,0.);
        #20=IFCRELAGGREGATES('r',$,$,$,#10,(#11));
        #30=IFCQUANTITYAREA('GrossFloorArea',$,$,241.5,$);
        #31=IFCELEMENTQUANTITY('q',$,'BaseQuantities',$,$,(#30));
        #32=IFCRELDEFINESBYPROPERTIES('d',$,$,$,(#10),#31);
        ENDSEC;
        END-ISO-10303-21;

        """;

    public const string GbXml = "<gbXML areaUnit=\"SquareFeet\"><Campus id=\"c\"><Building id=\"b\" buildingType=\"Office\"><Name>X</Name><Area>1000</Area></Building></Campus></gbXML>";

    public const string Report = "x\n\nBuilding Area\n\n,,Area [m2]\n,Total Building Area,288.00\n,Net Conditioned Building Area,128.32\n\n";
}

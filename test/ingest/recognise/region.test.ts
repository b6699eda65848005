import { regionOf } from "../../../src/ingest/recognise/region.js";

const region = (department: string, text = department): string | null => {
  const found = regionOf(department, text);
  return found === null ? null : `${found.code} ${found.name}`;
};

describe("the region of a department", () => {
  it("is the smallest division that its name names, with the full name", () => {
    expect(region("中共株洲市渌口区委政法委员会")).toBe("430212 湖南省株洲市渌口区");
    expect(region("上海市普陀区规划和自然资源局")).toBe("310107 上海市普陀区");
    expect(region("渠县财政局")).toBe("511725 四川省达州市渠县");
  });

  it("is the city or province where the name goes no further", () => {
    expect(region("岳阳市人民政府国有资产监督管理委员会")).toBe("430600 湖南省岳阳市");
    expect(region("湖南省信访局")).toBe("430000 湖南省");
    expect(region("上海市文化和旅游局")).toBe("310000 上海市");
    expect(region("广西壮族自治区统计局")).toBe("450000 广西壮族自治区");
  });

  it("is told apart from a division of the same name by the city or province in the document", () => {
    expect(region("普陀区审计局", "普陀区审计局位于舟山市")).toBe("330903 浙江省舟山市普陀区");
    expect(region("普陀区审计局", "普陀区审计局，上海")).toBe("310107 上海市普陀区");
  });

  it("is unknown where several divisions share the name, and where none is named", () => {
    expect(region("普陀区审计局")).toBeNull();
    expect(region("示例市统计局")).toBeNull();
  });

  it("is no division whose name only stands across two words", () => {
    expect(region("长沙市区划地名服务中心")).toBe("430100 湖南省长沙市");
  });
});

// The workers come first: the editor asks for them as soon as it is loaded.
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "@graphiql/plugin-explorer/style.css";
import "./page.css";
import { explorerPlugin } from "@graphiql/plugin-explorer";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { exampleTabs } from "./example-tabs.js";
import { postToServer } from "./fetcher.js";
import { pageStorage } from "./storage.js";

const explorer = explorerPlugin({ showAttribution: false });
const plugins = [explorer];
const tabs = exampleTabs();
const storage = pageStorage(window.localStorage);

function QueryPage() {
  return (
    <GraphiQL
      fetcher={postToServer}
      plugins={plugins}
      visiblePlugin={explorer}
      defaultTabs={tabs}
      defaultEditorToolsVisibility={false}
      showPersistHeadersSettings={false}
      inputValueDeprecation
      storage={storage}
    >
      <GraphiQL.Logo>
        <span className="page-name" title="部门决算逐年比较 · Departments' final accounts, compared across years">
          决算 Juesuan
        </span>
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <p className="page-hint">
          <span>
            <kbd>Ctrl</kbd>+<kbd>Enter</kbd> 运行 run
          </span>
          <span>
            <kbd>Ctrl</kbd>+<kbd>Space</kbd> 补全 complete
          </span>
          <span>
            <b>Docs</b> 字段说明 what each field means
          </span>
          <span>
            <b>Settings → Clear data</b> 恢复示例 brings the examples back
          </span>
        </p>
      </GraphiQL.Footer>
    </GraphiQL>
  );
}

const container = document.getElementById("graphiql");
if (container === null) throw new Error("index.html has no element #graphiql to draw the page in");
createRoot(container).render(<QueryPage />);

-- What a person does in Neovim, with nothing configured but the server: nvim --clean --headless -c "luafile neovim.lua".
-- Takes NODE, CLI, FOLDER and RESULT from the environment, and writes what was seen to RESULT as JSON.
local env = vim.env
local seen = {}

local function wait(what, holds)
  if not vim.wait(20000, holds, 20) then error("waited in vain: " .. what) end
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function stand_on(words)
  for number, line in ipairs(lines()) do
    local at = line:find(words, 1, true)
    if at then return vim.api.nvim_win_set_cursor(0, { number, at }) end
  end
  error("no " .. words)
end

local function codes()
  return vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
end

local function shows(code)
  return function() return codes()[1] == code and #codes() == (code and 1 or 0) end
end

local function attach(path)
  vim.cmd("edit " .. vim.fn.fnameescape(env.FOLDER .. "/" .. path))
  vim.bo.swapfile = false
  vim.lsp.buf_attach_client(0, seen.client)
end

local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then return window end
  end
end

local function diagnostics()
  attach("notes/said.md")
  wait("a changed quotation", shows("changed"))
  local first = vim.diagnostic.get(0)[1]
  seen.problem = { message = first.message, line = first.lnum, from = first.col, to = first.end_col }
end

local function hover()
  stand_on("do regret")
  vim.lsp.buf.hover()
  wait("a hover card", float)
  seen.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float()), 0, -1, false), "\n")
  vim.api.nvim_win_close(float(), true)
end

local function fix()
  local offered = {}
  vim.ui.select = function(items, _, choose)
    for _, item in ipairs(items) do
      table.insert(offered, item[2].title)
      if item[2].title == "Take Today's Words" then return choose(item) end
    end
  end
  stand_on("do regret")
  vim.lsp.buf.code_action()
  wait("the fix", function() return lines()[3]:find("do not regret", 1, true) end)
  wait("no problem", shows(nil))
  seen.fixed = lines()[3]
  vim.cmd("silent write")
end

local function definition()
  stand_on("../articles/vote.txt")
  vim.lsp.buf.definition()
  wait("the source", function() return vim.api.nvim_buf_get_name(0):find("vote.txt", 1, true) end)
  local at = vim.api.nvim_win_get_cursor(0)
  seen.definition = vim.api.nvim_get_current_line():sub(at[2] + 1)
end

local function watching()
  vim.cmd("edit " .. vim.fn.fnameescape(env.FOLDER .. "/notes/said.md"))
  local path = env.FOLDER .. "/articles/inquiry.txt"
  local file = assert(io.open(path))
  local text = file:read("*a")
  file:close()
  file = assert(io.open(path, "w"))
  file:write((text:gsub("never seen the memo", "often seen the memo")))
  file:close()
  wait("what another program wrote", shows("changed"))
  seen.watched = codes()
end

-- As completion plugins do it: the built-in of this version looks for words that begin with what is typed.
local function completion()
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { "", 'She said "choosing harbour works' })
  vim.api.nvim_win_set_cursor(0, { #lines(), 0 })
  local params = vim.lsp.util.make_position_params()
  params.position.character = #lines()[#lines()]
  local answers = assert(vim.lsp.buf_request_sync(0, "textDocument/completion", params, 10000))
  local item = answers[seen.client].result.items[1]
  vim.lsp.util.apply_text_edits({ item.textEdit }, 0, "utf-16")
  seen.completed = lines()[#lines()]
end

local ok, message = pcall(function()
  seen.client = vim.lsp.start_client({
    name = "sourceline",
    cmd = { env.NODE, env.CLI, "lsp", "--stdio" },
    root_dir = env.FOLDER,
    settings = { sourceline = { unlinkedQuotations = false } },
  })
  diagnostics()
  hover()
  fix()
  definition()
  watching()
  completion()
end)
if not ok then seen.error = message end
local file = assert(io.open(env.RESULT, "w"))
file:write(vim.json.encode(seen))
file:close()
vim.cmd("qall!")

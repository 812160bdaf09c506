/**
 * Asks the server for a report, watches it being drawn, and fetches the PDF. A report on its way belongs to the
 * strategy, not to the page: it goes on while one works elsewhere and is shown again on coming back.
 */
import { useSyncExternalStore } from "react";

const PAUSE = 500; // ms between two looks
const jobs = new Map();
const listeners = new Set();
const keep = (strategy, job) => (jobs.set(strategy, job), listeners.forEach((listen) => listen()));
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
const busy = (job) => job && (job.state === "asked" || job.state === "waiting" || job.state === "working");

const asked = async (address, options) => {
  const answer = await fetch(address, options);
  const told = await answer.json();
  return answer.ok ? told : { state: "failed", sentence: told.sentence };
};
const fetched = (file) => {
  const link = document.createElement("a");
  link.href = file;
  link.download = "";
  link.click();
};
const watch = async (strategy, job, silent, tries = 0) => {
  if (jobs.get(strategy)?.id !== job.id) return;
  try {
    const told = await asked(`/api/reports/${job.id}`);
    if (jobs.get(strategy)?.id !== job.id) return;
    keep(strategy, { ...job, ...told });
    if (told.state === "done") fetched(told.file);
    else if (busy(told)) setTimeout(() => watch(strategy, told, silent), PAUSE);
  } catch {
    if (tries < 20) setTimeout(() => watch(strategy, job, silent, tries + 1), PAUSE * 2);
    else keep(strategy, { state: "failed", sentence: silent });
  }
};
const begin = async (strategy, form, silent) => {
  keep(strategy, { state: "asked" });
  const body = JSON.stringify({ strategy, paper: form.get("paper"), chapters: form.getAll("chapters") });
  try {
    const job = await asked("/api/reports", { method: "POST", body, headers: { "content-type": "application/json" } });
    keep(strategy, job);
    if (busy(job)) setTimeout(() => watch(strategy, job, silent), PAUSE);
  } catch {
    keep(strategy, { state: "failed", sentence: silent });
  }
};
const giveUp = (strategy, job) => {
  keep(strategy, null);
  if (job.id) fetch(`/api/reports/${job.id}`, { method: "DELETE" }).catch(() => {});
};

const Progress = ({ job, words }) => {
  const part = job.of ? Math.round((100 * job.done) / job.of) : 0;
  const said = job.of ? words.page.replace("{done}", Math.min(job.done + 1, job.of)).replace("{of}", job.of) : words.waiting;
  return (
    <div className="report-progress" role="status">
      <span>{said}</span>
      <progress className="progress" max={100} value={job.of ? part : undefined} aria-label={words.progress} />
    </div>
  );
};

export const ReportForm = ({ strategy, words, children }) => {
  const job = useSyncExternalStore(listening, () => jobs.get(strategy) ?? null, () => null);
  const submit = (event) => {
    event.preventDefault();
    if (!busy(job)) begin(strategy, new FormData(event.currentTarget), words.silent);
  };
  return (
    <form className="report-form" onSubmit={submit}>
      {children}
      <div className="report-do">
        {busy(job) && <Progress job={job} words={words} />}
        {job?.state === "failed" && <p className="wrong" role="alert">{job.sentence || words.failed}</p>}
        {job?.state === "done" && <p className="report-ready" role="status">{words.ready} <a className="link" href={job.file} download="">{words.again}</a></p>}
        <div className="pills">
          <button type="submit" className="button primary" disabled={busy(job)}><span>{words.make}</span></button>
          {busy(job) && <button type="button" className="button quiet" onClick={() => giveUp(strategy, job)}><span>{words.stop}</span></button>}
        </div>
      </div>
    </form>
  );
};

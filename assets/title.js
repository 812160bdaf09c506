/** The name of the tab, for pages that know more than their address: two maps side by side can be told apart. */
import { useEffect } from "react";

export const PageTitle = ({ name }) => {
  useEffect(() => { document.title = name; }, [name]);
  return null;
};

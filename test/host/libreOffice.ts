import { installOnDebian } from "./debian.ts";
import { onPath } from "./onPath.ts";

/** The LibreOffice of this machine. */
export const libreOffice = () => onPath("soffice", "libreoffice");

/** Installs the writer of LibreOffice, without its windows, on a Debian where we may; says so where there is none in the end. */
export async function installLibreOffice(): Promise<void> {
  if (libreOffice()) return;
  const why = await installOnDebian("LibreOffice", "libreoffice-writer-nogui").then(
    () => "",
    ({ message }: Error) => ` ${message}`,
  );
  if (!libreOffice()) console.log(`server: NOT OPENED IN LIBREOFFICE: there is no soffice on the PATH.${why}`);
}

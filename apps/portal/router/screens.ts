import { accountScreens } from '../account/screens.ts';
import { agreementScreens } from '../agreements/screens.ts';
import { applicationScreens } from '../applications/screens.ts';
import { bulkScreens } from '../bulk/screens.ts';
import { calendarScreens } from '../calendar/screens.ts';
import { connectionScreens } from '../connections/screens.ts';
import { evaluationScreens } from '../evaluations/screens.ts';
import { feedbackScreens } from '../feedback/screens.ts';
import { feedbackBoardScreens } from '../feedback-board/screens.ts';
import { historyScreens } from '../history/screens.ts';
import { homeScreens } from '../home/screens.ts';
import { institutionScreens } from '../institutions/screens.ts';
import { integrationScreens } from '../integration/screens.ts';
import { logScreens } from '../log/screens.ts';
import { noticeScreens } from '../notices/screens.ts';
import { officeScreens } from '../offices/screens.ts';
import { reportScreens } from '../reports/screens.ts';
import { sanctionScreens } from '../sanctions/screens.ts';
import { settingScreens } from '../settings/screens.ts';
import { signInScreens } from '../sign-in/screens.ts';
import { staffScreens } from '../staff/screens.ts';
import { switchoverScreens } from '../switchover/screens.ts';
import { ticketScreens } from '../tickets/screens.ts';
import { usageScreens } from '../usage/screens.ts';
import { userScreens } from '../users/screens.ts';
import { verificationScreens } from '../verification/screens.ts';
import type { PlaceName } from './places.ts';
import type { ScreenModule } from './screen.ts';

/** The screen of every place. */
export const screens: Readonly<Record<PlaceName, () => Promise<ScreenModule>>> = {
  ...homeScreens,
  ...verificationScreens,
  ...bulkScreens,
  ...historyScreens,
  ...applicationScreens,
  ...agreementScreens,
  ...institutionScreens,
  ...connectionScreens,
  ...integrationScreens,
  ...calendarScreens,
  ...usageScreens,
  ...feedbackScreens,
  ...feedbackBoardScreens,
  ...evaluationScreens,
  ...reportScreens,
  ...switchoverScreens,
  ...sanctionScreens,
  ...ticketScreens,
  ...logScreens,
  ...noticeScreens,
  ...staffScreens,
  ...userScreens,
  ...officeScreens,
  ...settingScreens,
  ...accountScreens,
  ...signInScreens,
};

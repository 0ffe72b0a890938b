import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BallotPage } from './ballot-page';
import './ballot.css';

const place = document.getElementById('ballot');
if (!place) throw new Error('The page has no place for its content.');
createRoot(place).render(
  <StrictMode>
    <BallotPage />
  </StrictMode>,
);
